# Open311: what other programs read and send in, and what the office tells anybody about requests.

field-category-public_feed = Matters of this category are public things
hint-category-public_feed = A road, a lamp, a pipe. Anybody may then read where such requests stand, never who asked or in which words.
field-category-open_intake = Other programs may send requests in without a key
hint-category-open_intake = Open311 apps of residents. Without this, a program needs an API key.
field-category-number_later = Programs get a token first
hint-category-number_later = Open311 calls this a batch service: the number is fetched with the token.

kind-publication = Published text
kind-publication-many = Published texts
kind-publication-new = New published text
kind-publication-lead = What anybody may read about this request, in the office's own words. No names.
kind-publication-empty = Nothing is published about this request.
field-publication-request = Request
field-publication-text = Text for everybody
hint-publication-text = No names, nothing by which somebody is known. The latest text is shown.
event-publication-made = Published

open311-contact = { $office }. Residents also report and follow requests at /report.
open311-key-service = An API key is a token of somebody of the office: an administrator makes it with "doorstep token add".
open311-service-description = { $days ->
    [one] Answered within { $days } working day.
   *[other] Answered within { $days } working days.
}
open311-notice = You can follow this request at { $address } with the PIN { $pin }.
open311-notice-later = The number of this request is fetched with the token.
open311-notice-test = This was a test: everything was checked, nothing was kept.
open311-media = Pictures elsewhere, as the sender named them. They were not fetched.
    { $links }
open311-update = Another system says { $status }.
