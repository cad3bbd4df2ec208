//! `/log/OFFICE/..`: what never changes may be kept for ever; the checkpoint for a few seconds.

use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use casework::{Actor, Refusal, Work};
use door::{App, Refused};
use tlog::Tile;

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const SECONDS: &str = "public, max-age=5";

/// Which log is asked for: the current one, or one before a restore.
#[derive(Clone, Copy)]
enum Asked {
    Current,
    Earlier(i64),
}

impl Asked {
    async fn generation(self, work: &Work) -> Result<i64, Refusal> {
        match self {
            Self::Current => Ok(proof::current(work).await?.ok_or(Refusal::NotFound)?.generation),
            Self::Earlier(generation) => Ok(generation),
        }
    }
}

/// `GET /log/OFFICE/checkpoint`.
pub async fn checkpoint(State(app): State<App>, Path(office): Path<String>) -> Result<Response, Refused> {
    checkpoint_of(&app, &office, Asked::Current).await
}

/// `GET /log/OFFICE/before/GENERATION/checkpoint`: the last one of an origin before a restore.
pub async fn earlier_checkpoint(
    State(app): State<App>,
    Path((office, generation)): Path<(String, i64)>,
) -> Result<Response, Refused> {
    checkpoint_of(&app, &office, Asked::Earlier(generation)).await
}

async fn checkpoint_of(app: &App, office: &str, asked: Asked) -> Result<Response, Refused> {
    own(app, office)?;
    let note = app
        .read(&Actor::public("log"), move |work| async move {
            let generation = asked.generation(&work).await?;
            proof::last_checkpoint(&work, generation).await?.ok_or(Refusal::NotFound)
        })
        .await?;
    Ok(plain(note, SECONDS))
}

/// `GET /log/OFFICE/key`: what checks the log's signatures. Whoever wants to be certain gets it another way, too.
pub async fn key(State(app): State<App>, Path(office): Path<String>) -> Result<Response, Refused> {
    own(&app, &office)?;
    let read = |work: Work| async move { proof::current(&work).await?.ok_or(Refusal::NotFound) };
    let origin = app.read(&Actor::public("log"), read).await?;
    Ok(plain(origin.verifier + "\n", SECONDS))
}

/// `GET /log/OFFICE/tile/..`.
pub async fn tile(State(app): State<App>, Path((office, tile)): Path<(String, String)>) -> Result<Response, Refused> {
    tile_of(&app, &office, Asked::Current, &tile).await
}

/// `GET /log/OFFICE/before/GENERATION/tile/..`.
pub async fn earlier_tile(
    State(app): State<App>,
    Path((office, generation, tile)): Path<(String, i64, String)>,
) -> Result<Response, Refused> {
    tile_of(&app, &office, Asked::Earlier(generation), &tile).await
}

async fn tile_of(app: &App, office: &str, asked: Asked, path: &str) -> Result<Response, Refused> {
    own(app, office)?;
    let tile = Tile::parse(&format!("tile/{path}")).ok_or(Refusal::NotFound)?;
    let bytes = app
        .read(&Actor::public("log"), move |work| async move {
            let generation = asked.generation(&work).await?;
            proof::tile(&work, generation, &tile).await.map_err(proof::ProofError::refusal)?.ok_or(Refusal::NotFound)
        })
        .await?;
    let headers = [(header::CONTENT_TYPE, "application/octet-stream"), (header::CACHE_CONTROL, FOR_EVER)];
    Ok((headers, bytes).into_response())
}

pub(crate) fn own(app: &App, office: &str) -> Result<(), Refusal> {
    if office == app.settings.office_code { Ok(()) } else { Err(Refusal::NotFound) }
}

fn plain(text: String, kept: &'static str) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, kept)];
    (StatusCode::OK, headers, text).into_response()
}
