# Photos, voice notes and documents of a matter.

kind-attachment = File
kind-attachment-many = Photos and files
kind-attachment-new = New file
kind-attachment-empty = No photo or file yet. Add what shows the thing, or what was done.

field-attachment-matter_table = Belongs to a
field-attachment-matter = Matter
field-attachment-purpose = What it is for
field-attachment-media_type = Type
field-attachment-size_bytes = Bytes
field-attachment-sha256 = SHA-256
field-attachment-stored_name = Name in the store
field-attachment-thumbnail_sha256 = SHA-256 of the small picture
field-attachment-public = Everybody may see it
field-attachment-added_at = Added
field-attachment-added_by = Added by
field-attachment-written_down_on = Written down on
field-attachment-text = What is said

choice-attachment-matter-request = Request
choice-attachment-purpose-photo = Photo of the thing
choice-attachment-purpose-voice = Voice note
choice-attachment-purpose-evidence = Evidence of what was done
choice-attachment-purpose-document = Document
choice-attachment-added-by-resident = Resident
choice-attachment-added-by-staff = Office or unit

event-attachment-added = Added
event-attachment-written_down = Written down; the recording was deleted
event-attachment-erased = Deleted
event-attachment-published = Shown to everybody
event-attachment-withdrawn = No longer shown to everybody

action-attachment-transcription = Write down what is said
action-attachment-transcription-lead = Listen, write it in the person's own words and without names. The recording is deleted at once; the words stay with the request.
action-attachment-publication = Show to everybody, or no longer
action-attachment-publication-lead = Look closely first: a public photo shows goods and works, no people, no name plates, no number plates.

files-photos-of-things = Photos show goods and works, not people. Where and with what a photo was taken is removed; the original is not kept.
files-voice-deleted = A voice note is deleted as soon as it is written down.
files-file = Photo, voice note or PDF
files-file-hint = At most 10 MB, and at most 10 files in all.
files-add = Add a file
files-download = Download
files-small-alt = Small picture of a photo
files-bytes-gone = The recording was deleted.
files-not-for-you = A voice is heard by who writes it down: the office and field teams.
files-listen = Listen to the voice note

problem-file-empty = This file is empty. Choose another.
problem-file-too-large = This file is larger than 10 MB. Choose a smaller one, or take the photo with fewer pixels.
problem-file-too-many-pixels = This picture has more than 40 million pixels. Make it smaller and send it again.
problem-file-animated = This picture moves. Send a still photo.
problem-file-not-an-image = This is no photo that can be read. Send a JPEG, PNG or WebP picture.
problem-file-not-a-voice-note = This is no voice note that can be read. Send Ogg, WebM, M4A, MP3 or WAV, without a film.
problem-file-not-a-document = This is no PDF. Save the document as PDF and send it again.
problem-file-no-evidence = Evidence is a photo (JPEG, PNG or WebP) or a PDF. Send one of these.
problem-file-not-taken = This kind of file is not taken. Send a photo (JPEG, PNG or WebP), a voice note or a PDF.
problem-file-missing = No file was sent. Choose one.
problem-voice-never-public = A voice note is never shown to everybody. Write it down instead.

refusal-files-full = This matter has 10 files already. Have one voided that is not needed, then add this one.
refusal-file-not-kept = The file could not be kept, and nothing was saved. Try again; if it stays so, tell the administrator to look at the room on the disk.
refusal-only-photos-are-public = Only a photo can be shown to everybody.
refusal-no-voice-note = This is no voice note, or it was written down already. Load the page again.
refusal-unreadable-form = What was sent did not arrive whole, and nothing was saved. Load the page again and send it once more.
