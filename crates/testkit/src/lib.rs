//! What tests need: fresh databases of both kinds, a clock that stands still, ids that repeat.
//!
//! `on_both!` makes two tests of one: on SQLite in a temporary folder, and on a real PostgreSQL.

pub mod postgres;
mod world;

pub use store::Store;
pub use world::{
    Database, World, fresh_postgres, fresh_sqlite, migrated_postgres, run, run_on_postgres, run_on_sqlite,
};

/// Makes two tests, `NAME::sqlite` and `NAME::postgres`, of each `async fn NAME(store: Store) { .. }` in it; a test that
/// turns the clock or opens the database again takes `(world: World)`, a [`World`]. The schema is migrated.
#[macro_export]
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($world:ident: $kind:tt) $body:block)*) => {$(
        $(#[$meta])*
        mod $name {
            #[allow(unused_imports, reason = "whatever the test around it uses")]
            use super::*;

            async fn holds($world: $crate::on_both!(@type $kind)) $body

            #[test]
            fn sqlite() {
                $crate::run_on_sqlite(|world| $crate::on_both!(@call $kind holds world));
            }

            #[test]
            fn postgres() {
                $crate::run_on_postgres(|world| $crate::on_both!(@call $kind holds world));
            }
        }
    )*};
    (@type Store) => { $crate::Store };
    (@type World) => { $crate::World };
    // The block takes the whole world, not only its store: the database lives as long as the world does.
    (@call Store $holds:ident $world:ident) => {
        async move {
            let whole = $world;
            $holds(whole.store.clone()).await
        }
    };
    (@call World $holds:ident $world:ident) => { $holds($world) };
}
