# What a form may not ask for and a title may not name. $word is the word as it was written.
forbidden-religion = “{ $word }” asks about religion. No record here may say what somebody believes: leave it out and name the service that is needed.
forbidden-ethnicity = “{ $word }” asks about ethnicity or descent. No record here may hold it: leave it out. If a reply is wanted in a certain language, ask for the language.
forbidden-politics = “{ $word }” asks about political views or membership. No record here may hold them: leave it out. A number reported by a unit can be entered as a reported figure.
forbidden-crime = “{ $word }” asks about a criminal record or suspicion. No record here may hold it: leave it out. A crime is referred to the unit competent for it.
forbidden-petition = “{ $word }” asks who petitioned or complained, or how often. Nothing here is counted per person: leave it out and describe the matter itself.
forbidden-attitude = “{ $word }” asks about attitude, loyalty or “stability”. Nobody is judged here: leave it out. You may ask whether the reply settled the matter.
forbidden-biometrics = “{ $word }” asks for a mark of the body. Doorstep keeps none: leave it out. Paper with fingerprints stays on paper; note where the original is held.
forbidden-grading = “{ $word }” grades, ranks or lists people. Nobody is put on a list here: leave it out. Count people, or give the matter an urgency.
forbidden-minder = “{ $word }” ties a person or household to somebody who watches over them, or sets how often they are visited. Leave it out: give the matter an owner and a date.
forbidden-refusal = “{ $word }” would record that somebody did not want a visit. Leave it out: a visit that did not happen leaves no record.
forbidden-tracking = “{ $word }” would record where people or devices are. Leave it out: only public works, such as a road or a pipe, have a position.
forbidden-office = “{ $word }” asks which office a resident holds. Leave it out: everybody is served alike. A number reported by a unit can be entered as a reported figure.
