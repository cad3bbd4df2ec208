# Notices, webhooks and e-mail.

field-contact-email = E-mail
problem-contact-email = This is no e-mail address: write it like name@example.org.
