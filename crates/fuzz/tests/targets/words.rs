//! Short things that people type or programs show: numbers, PINs, links, keys, marks, signed notes, texts.

use std::io::{Read as _, Write as _};

use casework::{
    chain::{Known, Link},
    forbidden, reference,
};
use closing::text::Ending;
use fuzz::Target;
use jiff::Timestamp;
use people::{ContactText, Entered, OfficeKey, OpenedReader, SealedWriter, StreamKey, is_email, is_phone, pin};
use store::{MacKey, OfficeId};
use tlog::{Checkpoint, LogKey, Note, Proof, Tile, VerifierKey, bundle, signature_lines, unbundle};
use uuid::Uuid;

const OFFICE: OfficeId = OfficeId(Uuid::from_u128(7));

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// What is read as a number is written the one way it is written.
fn number(bytes: &[u8]) {
    if let Some(number) = reference::parse(&text(bytes)) {
        assert_eq!(reference::parse(&number).as_deref(), Some(number.as_str()));
    }
}

fn short(bytes: &[u8]) {
    let text = text(bytes);
    let key = OfficeKey::new([7; 32]);
    assert!(!pin::fits("482913", &text) || text.contains('4'));
    let link = residents::unit_link::read(&key, OFFICE, &text, Timestamp::UNIX_EPOCH);
    assert!(link.is_none(), "no link is made up");
    assert!(notices::thread::number_in(&key, OFFICE, &text).is_none(), "no mark is made up");
    let _ = (OfficeKey::parse(&text, "it"), text.parse::<notices::Quiet>(), i18n::Lang::parse(&text));
    let filled = notices::fill::fill(&text, |name| (name == "to").then(|| "x".to_owned()));
    assert!(filled.len() <= text.len() + text.len() / 4 + 1);
    let _ = notices::fill::names(&text);
}

fn contact(bytes: &[u8]) {
    let text = text(bytes);
    let mut parts = text.splitn(4, '|').map(Some).chain(std::iter::repeat(None));
    let mut part = || parts.next().flatten();
    let entered = Entered { name: part(), phone: part(), email: part(), address: part(), ..Entered::default() };
    if let Ok(contact) = ContactText::of(entered) {
        assert!(contact.phone().is_none_or(is_phone) && contact.email().is_none_or(is_email), "{text}");
        let shown = contact.email().unwrap_or_default();
        assert!(!shown.contains(['\r', '\n']), "no header is made of it: {text}");
    }
}

/// Texts of reports and closings: forbidden words, what was promised, pieces, likeness.
fn told(bytes: &[u8]) {
    let text = text(bytes);
    let _ = (forbidden::check(&text), forbidden::check_title(&text));
    let ending = if bytes.len().is_multiple_of(2) { Ending::Done } else { Ending::Told };
    let _ = closing::text::check(&text, ending, "The tap behind the school is dry", None);
    let _ = MODEL.with(|model| model.top(&text, 3).len());
}

thread_local! {
    static MODEL: learn::Model = learn::Model::train(
        &[("The tap is dry", "water"), ("水管坏了", "water"), ("The road is washed away", "road"), ("路灯不亮", "light")],
        learn::Settings::default(),
    );
}

fn model(bytes: &[u8]) {
    if let Some(model) = learn::Model::from_bytes(bytes) {
        let _ = model.top("The tap is dry", 3);
    }
}

/// Signed notes, checkpoints, keys, proofs, paths and bundles of a public log.
fn note(bytes: &[u8]) {
    let text = text(bytes);
    if let Ok(note) = Note::parse(&text) {
        let _ = Checkpoint::of(&note);
        if let Ok(checkpoint) = Checkpoint::parse(&note.text) {
            assert!(Checkpoint::parse(&checkpoint.to_string()).is_ok(), "{text}");
        }
        KEY.with(|key| assert!(key.check(&note).is_err() || note.text == CHECKPOINT, "only what was signed: {text}"));
    }
    let _ = (signature_lines(&text), VerifierKey::parse(&text), LogKey::parse(&text), Checkpoint::parse(&text));
    if let Some(tile) = Tile::parse(&text) {
        assert_eq!(Tile::parse(&tile.to_string()), Some(tile), "{text}");
    }
    if let Ok(proof) = Proof::parse(&text) {
        let _ = proof.check(b"entry");
    }
    if let Ok(entries) = unbundle(bytes) {
        assert_eq!(bundle(entries).ok().as_deref(), Some(bytes), "a bundle is written one way");
    }
}

/// A sealed file: what opens is what was sealed, or a beginning of it and then an error.
fn sealed(bytes: &[u8]) {
    let mut opened = Vec::new();
    let read = OpenedReader::begin(bytes, &stream_key(), HEAD).and_then(|mut from| from.read_to_end(&mut opened));
    assert!(secret().starts_with(&opened), "nothing opens that was not sealed");
    assert!(read.is_err() || opened == secret(), "what was cut off is no whole file");
}

fn stream_key() -> StreamKey {
    StreamKey::of_office(&OfficeKey::new([7; 32]), [3; people::SALT])
}

const HEAD: &[u8] = b"{\"sealed_with\":\"key\"}\n";

/// Longer than two pieces.
fn secret() -> Vec<u8> {
    b"The tap behind the school is dry. ".repeat(4_000)
}

fn sealed_file(plain: &[u8]) -> Vec<u8> {
    let mut writer = SealedWriter::begin(Vec::new(), &stream_key(), HEAD).expect("a file begins");
    writer.write_all(plain).expect("it is written");
    writer.finish().expect("it ends")
}

/// Where the chain of events stood: only what was written with the key is read.
fn head(bytes: &[u8]) {
    let (text, key) = (text(bytes), MacKey::new([7; 32]));
    if let Some(known) = proof::head::read(&text, OFFICE, &key) {
        assert_eq!(proof::head::text(&known, OFFICE, &key).as_deref(), Some(text.as_str()));
        assert_eq!(known, stood(), "nobody else wrote it");
    }
}

fn stood() -> Known {
    let link = |seq| Link { seq, hash: vec![9; 32] };
    Known { begin: link(3), head: link(12) }
}

fn key() -> LogKey {
    LogKey::new("log.example/office", tlog::KeyKind::Log, &[7; 32]).expect("a key")
}

const CHECKPOINT: &str = "log.example/office\n7\nqgjS7XFvdXTGbVTMmrTVUZ0Fv5bBLi9dCFHGe1tHOxE=\n";

fn signed() -> Vec<u8> {
    format!("{CHECKPOINT}\n{}", key().sign(CHECKPOINT, 0)).into_bytes()
}

thread_local! {
    static KEY: VerifierKey = key().verifier();
}

/// The targets.
pub fn all() -> Vec<Target> {
    let given = |texts: &[&str]| texts.iter().map(|text| text.as_bytes().to_vec()).collect::<Vec<_>>();
    let trained = MODEL.with(learn::Model::to_bytes);
    let link = residents::unit_link::make(
        &OfficeKey::new([8; 32]),
        OFFICE,
        Uuid::from_u128(1),
        Uuid::from_u128(2),
        Timestamp::UNIX_EPOCH,
    );
    vec![
        Target::new(
            "number",
            &["-", " ", "O", "0", "l", "I"],
            given(&[&reference::of(Uuid::from_u128(1)), "A1B2C-D3E4F"]),
            number,
        ),
        Target::new(
            "short",
            &["{to}", "{text}", "[#", "]", "."],
            given(&[&link, "21:00-07:00", "Re: [#A1B2C-D3E4F.abcdef]", "https://a/{to}?{text}"]),
            short,
        ),
        Target::new(
            "contact",
            &["|", "@", "+86", "\r\n"],
            given(&["Dolma|+86 138 0000 0001|dolma@example.org|Ridge 7"]),
            contact,
        ),
        Target::new(
            "texts",
            &["宗教", "religion", "will", "将", "。", "solved"],
            given(&[
                "The pipe was replaced on 3 March 2025.",
                "已于3月3日修好水管。",
                "We will repair it by 2025-07-01.",
            ]),
            told,
        ),
        Target::new("model", &[], vec![trained], model),
        Target::new("sealed", &[], vec![sealed_file(&secret())], sealed),
        Target::new(
            "head",
            &["\n", "begin ", "head ", "mac ", "-1", "9223372036854775807"],
            vec![proof::head::text(&stood(), OFFICE, &MacKey::new([7; 32])).expect("a key is there").into_bytes()],
            head,
        ),
        Target::new(
            "notes",
            &["\n\n", "— ", "\n", "=", "tile/0/x001/234.p/5", "tile/entries/", "c2sp.org/tlog-proof@v1"],
            vec![
                signed(),
                CHECKPOINT.into(),
                b"tile/3/x001/234.p/17".to_vec(),
                key().verifier().to_string().into_bytes(),
                bundle([&b"one"[..], b"", b"three"]).expect("a bundle"),
            ],
            note,
        ),
    ]
}
