//! Files of a request: who may add and open them, how many, and that bytes go with their rows.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use casework::{Actor, kind::Role};
use files::{Folder, Kept, Purpose};
use serde_json::json;
use testkit::World;
use uuid::Uuid;

use crate::office::{
    OFFICE, ROADS, WATER, a_request, act, coordinator, enter_json, found, furnished, handed_over, in_the_village,
    officer, told, whole, why, work_as,
};

/// A folder of files that is gone with this value.
struct Shelf {
    folder: Folder,
    _place: tempfile::TempDir,
}

impl Shelf {
    fn new() -> Self {
        let place = tempfile::tempdir().unwrap();
        Self { folder: Folder::new(place.path().join("files")), _place: place }
    }

    async fn keep(&self, n: u128, bytes: &'static [u8]) -> Kept {
        self.folder.keep(Uuid::from_u128(n), None, Bytes::from_static(bytes)).await.unwrap()
    }

    fn count(&self) -> usize {
        self.folder.walk().unwrap().len()
    }
}

const PDF: &[u8] = b"%PDF-1.7\nthe plan\n%%EOF";
/// The smallest picture there is: one grey dot.
const PNG: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58, 126, 155,
    85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 104, 0, 0, 0, 130, 0, 129, 119, 205, 114, 182, 0, 0, 0, 0, 73, 69,
    78, 68, 174, 66, 96, 130,
];
const VOICE: &[u8] = b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x13OpusHead and words";

async fn add(world: &World, actor: Actor, request: Uuid, kept: &Kept) -> String {
    let kept = kept.clone();
    let added = work_as(&world.store, actor, move |work| {
        let kept = kept.clone();
        async move { files::add(&work, "request", request, &kept).await.map(drop) }
    });
    why(added.await)
}

async fn open(world: &World, actor: Actor, id: u128) -> String {
    let found = work_as(&world.store, actor, move |work| async move {
        files::find(&work, Uuid::from_u128(id), false).await.map(drop)
    });
    why(found.await)
}

async fn a_matter(world: &World) -> Uuid {
    furnished(&world.store).await;
    work_as(&world.store, coordinator(), |work| async move { enter_json(&work, "request", a_request()).await })
        .await
        .unwrap()
}

async fn carry_out(world: &World, shelf: &Shelf) -> usize {
    files::carry_out(&world.store, OFFICE, lines::catalogue(), &shelf.folder).await.unwrap()
}

async fn findings(world: &World, shelf: &Shelf) -> Vec<String> {
    files::findings(&world.store, OFFICE, &[OFFICE], lines::catalogue(), &shelf.folder).await.unwrap()
}

testkit::on_both! {
    async fn a_file_is_opened_by_who_sees_its_matter_and_does_not_exist_for_others(world: World) {
        furnished(&world.store).await;
        let request = work_as(&world.store, coordinator(), |work| async move { handed_over(&work, WATER).await }).await;
        let (request, shelf) = (request.unwrap(), Shelf::new());
        let plan = shelf.keep(1, PDF).await;
        assert_eq!(add(&world, officer(ROADS), request, &plan).await, "not-found");
        assert_eq!(add(&world, whole(Role::Leader), request, &plan).await, "forbidden");
        assert_eq!(add(&world, officer(WATER), request, &plan).await, "done");
        assert_eq!(add(&world, officer(WATER), request, &plan).await, "done", "the same once more is answered");
        for (actor, answer) in [
            (officer(WATER), "done"),
            (officer(ROADS), "not-found"),
            (coordinator(), "done"),
            (in_the_village(Role::Field), "done"),
            (whole(Role::Leader), "done"),
            (whole(Role::Mediator), "forbidden"),
            (Actor::public("web"), "forbidden"),
            (Actor::unit_by_link(WATER, request), "done"),
            (Actor::unit_by_link(WATER, Uuid::from_u128(9)), "not-found"),
        ] {
            assert_eq!(open(&world, actor.clone(), 1).await, answer, "{actor:?}");
        }
        let rows = work_as(&world.store, coordinator(), |work| async move {
            Ok(work.tx.rows("SELECT id FROM attachment WHERE office_id = $1", &[]).await?.len())
        });
        assert_eq!(rows.await.unwrap(), 1);
    }

    async fn a_resident_adds_photos_and_voice_and_opens_their_own_and_what_is_public(world: World) {
        let (request, shelf) = (a_matter(&world).await, Shelf::new());
        let resident = Actor::resident(request);
        let [theirs, ours, paper] = [shelf.keep(1, PNG).await, shelf.keep(2, PNG).await, shelf.keep(3, PDF).await];
        assert_eq!(add(&world, resident.clone(), request, &theirs).await, "done");
        assert_eq!(add(&world, resident.clone(), request, &paper).await, "forbidden");
        assert_eq!(add(&world, Actor::resident(Uuid::from_u128(5)), request, &ours).await, "not-found");
        assert_eq!(add(&world, coordinator(), request, &ours).await, "done");
        assert_eq!(open(&world, resident.clone(), 1).await, "done");
        assert_eq!(open(&world, resident.clone(), 2).await, "not-found");
        let publish = |actor: Actor| {
            work_as(&world.store, actor, |work| async move {
                files::publish(&work, Uuid::from_u128(2), true).await.map(drop)
            })
        };
        assert_eq!(why(publish(in_the_village(Role::Field)).await), "forbidden");
        assert_eq!(why(publish(coordinator()).await), "done");
        assert_eq!(open(&world, resident, 2).await, "done");
    }

    async fn a_voice_note_is_heard_by_few_and_gone_once_it_is_written_down(world: World) {
        let (request, shelf) = (a_matter(&world).await, Shelf::new());
        let voice = shelf.keep(1, VOICE).await;
        assert_eq!(voice.purpose, Purpose::Voice);
        assert_eq!(add(&world, Actor::resident(request), request, &voice).await, "done");
        for role in [Role::Leader, Role::Auditor] {
            assert_eq!(open(&world, whole(role), 1).await, "forbidden");
        }
        assert_eq!(open(&world, in_the_village(Role::Field), 1).await, "done");
        let write = |text: &'static str| {
            work_as(&world.store, in_the_village(Role::Field), move |work| async move {
                act(&work, "attachment", Uuid::from_u128(1), "transcription", json!({"text": text})).await.map(drop)
            })
        };
        assert_eq!(why(write(" ").await), "text: too-short");
        assert_eq!(shelf.count(), 1);
        assert_eq!(why(write("The tap is dry, and the well as well.").await), "done");
        assert_eq!(why(write("Once more.").await), "no-voice-note");
        assert_eq!((carry_out(&world, &shelf).await, carry_out(&world, &shelf).await), (1, 0));
        assert_eq!(shelf.count(), 0);
        assert_eq!(open(&world, coordinator(), 1).await, "not-found");
        let (text, day) = work_as(&world.store, coordinator(), move |work| async move {
            let sql = "SELECT text FROM request_note WHERE office_id = $1 AND request_id = $2";
            let note = work.tx.row(sql, store::params![request]).await?.unwrap();
            let day = told(&work, "attachment", Uuid::from_u128(1), "written_down_on").await?;
            assert_eq!(told(&work, "attachment", Uuid::from_u128(1), "stored_name").await?, "-");
            Ok((note.get::<String>("text")?, day))
        })
        .await
        .unwrap();
        assert_eq!((text.as_str(), day.as_str()), ("The tap is dry, and the well as well.", "2025-03-01"));
        assert_eq!(findings(&world, &shelf).await, Vec::<String>::new());
    }

    async fn a_matter_has_ten_files_and_the_bytes_of_a_voided_one_go(world: World) {
        let (request, shelf) = (a_matter(&world).await, Shelf::new());
        for n in 1..=10 {
            let kept = shelf.keep(n, PDF).await;
            assert_eq!(add(&world, coordinator(), request, &kept).await, "done");
        }
        let one_more = shelf.keep(11, PDF).await;
        assert_eq!(add(&world, coordinator(), request, &one_more).await, "files-full");
        shelf.folder.discard(&one_more).await;
        assert_eq!(shelf.count(), 10);
        work_as(&world.store, coordinator(), |work| async move {
            let kind = work.kind("attachment")?;
            casework::void::void(&work, kind, Uuid::from_u128(3), "the wrong plan").await.map(drop)
        })
        .await
        .unwrap();
        assert_eq!((carry_out(&world, &shelf).await, shelf.count()), (1, 9));
        assert_eq!(open(&world, coordinator(), 3).await, "not-found");
        let eleventh = shelf.keep(11, PDF).await;
        assert_eq!(add(&world, coordinator(), request, &eleventh).await, "done");
        let kept = work_as(&world.store, coordinator(), |work| async move {
            Ok(found(&work, "attachment", Uuid::from_u128(3)).await?.voided)
        });
        assert!(kept.await.unwrap(), "the row stays, voided");
    }

    async fn what_is_missing_changed_or_without_a_row_is_named(world: World) {
        let (request, shelf) = (a_matter(&world).await, Shelf::new());
        let [whole, small, gone] = [shelf.keep(1, PNG).await, shelf.keep(2, PNG).await, shelf.keep(3, PDF).await];
        for kept in [&whole, &small, &gone] {
            assert_eq!(add(&world, coordinator(), request, kept).await, "done");
        }
        assert_eq!(findings(&world, &shelf).await, Vec::<String>::new());
        let path = |kept: &Kept, end: &str| {
            let (shelf_name, rest) = kept.stored_name.split_at(2);
            shelf.folder.path().join(shelf_name).join(format!("{rest}{end}"))
        };
        std::fs::write(path(&whole, ""), b"another picture").unwrap();
        std::fs::write(path(&small, "-small"), b"another picture").unwrap();
        std::fs::remove_file(path(&gone, "")).unwrap();
        let stray = shelf.keep(4, PDF).await;
        assert_eq!(findings(&world, &shelf).await.len(), 3, "what was just sent may be on its way");
        let file = std::fs::File::options().write(true).open(path(&stray, "")).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        let told = findings(&world, &shelf).await;
        let id = Uuid::from_u128;
        assert_eq!(told, [
            format!("attachment {}: its file was changed", id(1)),
            format!("attachment {}: its small picture was changed", id(2)),
            format!("attachment {}: its file is missing", id(3)),
            format!("files/{}: no attachment names it", stray.stored_name),
        ]);
    }

    async fn only_what_is_old_and_without_a_row_is_swept(world: World) {
        let (request, shelf) = (a_matter(&world).await, Shelf::new());
        let [kept, old, young] = [shelf.keep(1, PDF).await, shelf.keep(2, PDF).await, shelf.keep(3, PDF).await];
        assert_eq!(add(&world, coordinator(), request, &kept).await, "done");
        // Against the test's clock, which stands in 2025; the young one lies in its future.
        let days_before = |days: u64| {
            let now = u64::try_from(world.env.clock.now().as_second()).unwrap();
            SystemTime::UNIX_EPOCH + Duration::from_secs(now - days * 86_400)
        };
        for file in [&kept, &old] {
            let (shelf_name, rest) = file.stored_name.split_at(2);
            let path = shelf.folder.path().join(shelf_name).join(rest);
            std::fs::File::options().write(true).open(path).unwrap().set_modified(days_before(2)).unwrap();
        }
        let half = shelf.folder.path().join("ab/.new-x7");
        std::fs::create_dir_all(half.parent().unwrap()).unwrap();
        std::fs::write(&half, b"half of a").unwrap();
        std::fs::File::options().write(true).open(&half).unwrap().set_modified(days_before(2)).unwrap();
        let swept = files::sweep(&world.store, &[OFFICE], lines::catalogue(), &shelf.folder).await.unwrap();
        assert_eq!(swept, 2);
        let mut left: Vec<String> = shelf.folder.walk().unwrap().into_iter().map(|(name, _)| name.replace('/', "")).collect();
        left.sort();
        let mut right = [kept.stored_name, young.stored_name];
        right.sort();
        assert_eq!(left, right);
    }

    async fn the_folder_of_another_database_is_left_alone(world: World) {
        let shelf = Shelf::new();
        furnished(&world.store).await;
        for n in 1..=30 {
            let kept = shelf.keep(n, PDF).await;
            let (shelf_name, rest) = kept.stored_name.split_at(2);
            let file = std::fs::File::options().write(true).open(shelf.folder.path().join(shelf_name).join(rest)).unwrap();
            file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        }
        assert_eq!(files::sweep(&world.store, &[OFFICE], lines::catalogue(), &shelf.folder).await.unwrap(), 0);
        assert_eq!(shelf.count(), 30);
    }
}
