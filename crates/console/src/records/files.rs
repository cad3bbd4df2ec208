//! Photos, voice notes and documents on a record's page: shown, added and opened.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use casework::{
    Problems, Refusal, Work,
    change::Stored,
    find,
    kind::{Kind, Role},
    values::Record as _,
};
use door::{App, Refused, SentForm};
use files::{ATTACHMENT, Attachment, Purpose};
use serde_json::{Map, Value as Json};
use uuid::Uuid;
use web::pages::records::{Choice, Field, FieldGroup, FileItem, Files, Form, Input, Look};

use super::{
    address,
    entry::told,
    fields::{Lists, form_fields, whole, wrong},
    id, kind,
    record::{self, Again},
    shown::day,
};
use crate::desk::{Answer, Desk, go};

/// What an input for files offers to choose from.
const ACCEPTED: &str = "image/jpeg,image/png,image/webp,audio/*,application/pdf";
/// The word of this form among those of a page.
const NOUN: &str = "attachments";

/// What a page shows of a record's files.
pub struct Shown {
    files: Vec<Attached>,
    may_add: Vec<Purpose>,
}

struct Attached {
    record: Stored,
    file: Attachment,
    opens: bool,
}

/// Looks up the files of a record, or the file that the record itself is; none where it is no matter that has any.
pub async fn look(work: &Work, record: &Stored) -> Result<Option<Shown>, Refusal> {
    let kind = record.values.kind;
    let (records, may_add) = if kind.table == ATTACHMENT.table {
        (vec![record.clone()], Vec::new())
    } else if ATTACHMENT.parent.is_some_and(|(_, table)| table == kind.table) && work.actor.may_read(&ATTACHMENT) {
        let may_add = if record.voided { Vec::new() } else { files::purposes(work) };
        (find::parts(work, &ATTACHMENT, record.id).await?, may_add)
    } else {
        return Ok(None);
    };
    let attached = |record: Stored| {
        let file = Attachment::of(&record.values)?;
        Ok(Attached { opens: !record.voided && files::may_open(work, file.purpose), record, file })
    };
    Ok(Some(Shown { files: records.into_iter().map(attached).collect::<Result<_, Refusal>>()?, may_add }))
}

impl Shown {
    /// The section of the page; with the form shown again where it was refused.
    pub fn section(&self, desk: &Desk, here: &str, again: Option<&Again>) -> Files {
        let again = again.filter(|again| again.noun == NOUN);
        Files {
            items: self.files.iter().map(|attached| attached.item(desk)).collect(),
            notes: ["files-photos-of-things", "files-voice-deleted"].map(|key| desk.t(key)).to_vec(),
            add: (!self.may_add.is_empty()).then(|| self.form(desk, here, again)),
        }
    }

    fn form(&self, desk: &Desk, here: &str, again: Option<&Again>) -> Form {
        let (typed, problems) = again.map(|again| (again.typed.clone(), again.problems.clone())).unwrap_or_default();
        let purposes = self.may_add.iter().map(|purpose| Choice::new(purpose.code(), purpose_words(desk, *purpose)));
        let chosen = typed.get("purpose").and_then(Json::as_str).unwrap_or_default();
        let mut fields = vec![
            Field::new("file", desk.t("files-file"), Input::File { accept: ACCEPTED.to_owned() })
                .hint(desk.t("files-file-hint")),
            Field::new("purpose", desk.t("field-attachment-purpose"), Input::Select(purposes.collect()))
                .optional()
                .value(chosen),
        ];
        for field in &mut fields {
            NOUN.clone_into(&mut field.scope);
            field.error = wrong(desk, &field.name, &problems);
        }
        let mut faults = again.map(|again| again.faults.clone()).unwrap_or_default();
        faults.extend(whole(desk, &fields, &problems));
        Form {
            action: format!("{here}/{NOUN}"),
            groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
            faults,
            submit: desk.t("files-add"),
            file: true,
            ..Form::default()
        }
    }
}

impl Attached {
    fn item(&self, desk: &Desk) -> FileItem {
        let at = self.file.added_at.to_zoned_datetime(desk.app.store.env().zone.clone());
        let by = desk.t(&format!("choice-attachment-added-by-{}", self.file.added_by.code()));
        FileItem {
            title: purpose_words(desk, self.file.purpose),
            note: format!("{} · {by}", day(desk.lang, at.date())),
            href: address(&ATTACHMENT, self.record.id),
            look: self.look(desk),
            public: if self.file.public { desk.t("field-attachment-public") } else { String::new() },
        }
    }

    fn look(&self, desk: &Desk) -> Look {
        if self.file.stored_name.is_none() || self.record.voided {
            return Look::Told(desk.t("files-bytes-gone"));
        }
        if !self.opens {
            return Look::Told(desk.t("files-not-for-you"));
        }
        let bytes = format!("/{}/{}/{NOUN}/{}", "requests", self.file.matter_id.0, self.record.id);
        match self.file.purpose {
            _ if self.file.thumbnail_sha256.is_some() => {
                Look::Picture { small: format!("{bytes}/thumbnail"), whole: bytes }
            }
            Purpose::Voice => Look::Voice { sound: bytes, writing: self.writing(desk).map(Box::new) },
            _ => Look::Document(bytes),
        }
    }

    /// The form that writes a voice note down.
    fn writing(&self, desk: &Desk) -> Option<Form> {
        if ![Role::Coordinator, Role::Field].iter().any(|role| desk.actor().is(*role)) {
            return None;
        }
        let action = lines::actions::find(ATTACHMENT.table, "transcription")?;
        let (nothing, right) = (Map::new(), Problems::default());
        let mut fields = form_fields(desk, &ATTACHMENT, action.fields.iter(), &nothing, &right, &Lists::default());
        for field in &mut fields {
            field.scope = format!("voice-{}", self.record.id);
        }
        Some(Form {
            action: format!("{}/transcription", address(&ATTACHMENT, self.record.id)),
            groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
            submit: desk.t("action-attachment-transcription"),
            ..Form::default()
        })
    }
}

fn purpose_words(desk: &Desk, purpose: Purpose) -> String {
    desk.t(&format!("choice-attachment-purpose-{}", purpose.code()))
}

/// `POST /{collection}/{id}/attachments`.
pub async fn post(
    State(_): State<App>,
    desk: Desk,
    Path((collection, matter)): Path<(String, String)>,
    sent: Result<SentForm, Refused>,
) -> Answer {
    let (kind, id) = (kind(&desk, &collection)?, id(&desk, &matter)?);
    let form = match sent {
        Ok(form) => form,
        Err(refused) => return Err(desk.refused(&refused)),
    };
    match add(&desk, kind, id, &form).await {
        Ok(()) => Ok(go(&format!("{}?said=saved#files", address(kind, id)))),
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_))) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let (problems, faults) = told(&desk, refusal);
            let again = Again { noun: NOUN.to_owned(), typed: form.fields.map(), problems, faults, status };
            record::page(&desk, kind, id, Some(again), None).await
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

async fn add(desk: &Desk, kind: &'static Kind, matter: Uuid, form: &SentForm) -> Result<(), Refusal> {
    let purpose = match form.fields.one("purpose") {
        "" => None,
        word => Some(Purpose::parse(word).ok_or_else(|| Refusal::problem("purpose", "not-a-choice"))?),
    };
    let file = form.files_of("file").next().ok_or_else(|| Refusal::problem("file", "file-missing"))?;
    let kept = desk.app.keep_file(purpose, file.bytes.clone()).await?;
    let row = kept.clone();
    let added = desk
        .write(move |work| {
            let row = row.clone();
            async move { files::add(&work, kind.table, matter, &row).await.map(drop) }
        })
        .await;
    if matches!(&added, Err(refusal) if !matches!(refusal, Refusal::Store(_))) {
        desk.app.files.discard(&kept).await;
    }
    added
}

/// `GET /requests/{id}/attachments/{attachment}`: the file itself.
pub async fn whole_file(State(_): State<App>, desk: Desk, Path((matter, file)): Path<(String, String)>) -> Answer {
    open(&desk, &matter, &file, false).await
}

/// `GET /requests/{id}/attachments/{attachment}/thumbnail`: the small picture of a photo.
pub async fn small_file(State(_): State<App>, desk: Desk, Path((matter, file)): Path<(String, String)>) -> Answer {
    open(&desk, &matter, &file, true).await
}

async fn open(desk: &Desk, matter: &str, file: &str, thumbnail: bool) -> Answer {
    let (matter, file) = (id(desk, matter)?, id(desk, file)?);
    let found = desk.read(move |work| async move { files::find(&work, file, thumbnail).await }).await?;
    if found.matter_id != matter {
        return Err(desk.trouble(Refusal::NotFound));
    }
    let opened: Result<Response, Refusal> = desk.app.send_file(&found).await;
    opened.map_err(|refusal| desk.trouble(refusal))
}
