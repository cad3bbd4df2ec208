# Photos, voice notes and documents of a matter.

refusal-unreadable-form = What was sent did not arrive whole, and nothing was saved. Load the page again and send it once more.
