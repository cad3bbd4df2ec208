//! The files of a record: photos as small pictures, voice notes to listen to, documents to save.

use super::Form;

/// The photos, voice notes and documents of a record.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// The files.
    pub items: Vec<FileItem>,
    /// What a photo may show and how long a voice note stays, in sentences.
    pub notes: Vec<String>,
    /// The form that adds one, where this person may.
    pub add: Option<Form>,
}

/// One file.
#[derive(Clone, Debug)]
pub struct FileItem {
    /// What it is for.
    pub title: String,
    /// When and by whom it was added.
    pub note: String,
    /// Its own page, with what may be done with it.
    pub href: String,
    /// How it is shown.
    pub look: Look,
    /// Whether everybody may see it, in words; empty where not.
    pub public: String,
}

/// How a file is shown.
#[derive(Clone, Debug)]
pub enum Look {
    /// As a small picture that leads to the whole one.
    Picture {
        /// Address of the small picture.
        small: String,
        /// Address of the whole one.
        whole: String,
    },
    /// As a player, with the form that writes it down.
    Voice {
        /// Address of the sound.
        sound: String,
        /// The form, where this person may.
        writing: Option<Box<Form>>,
    },
    /// As a link that saves it.
    Document(String),
    /// As a sentence: its bytes are gone, or not for this person.
    Told(String),
}
