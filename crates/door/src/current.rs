//! What the office may set anew while it is served, such as its name: read by every page, set by one.

use std::sync::{Arc, PoisonError, RwLock};

/// A value as it stands at the moment; clones share it.
#[derive(Clone, Debug)]
pub struct Current<T>(Arc<RwLock<T>>);

impl<T: Clone> Current<T> {
    /// The value.
    pub fn get(&self) -> T {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Another value, for all from now on.
    pub fn set(&self, value: T) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = value;
    }
}

impl<T> From<T> for Current<T> {
    fn from(value: T) -> Self {
        Self(Arc::new(RwLock::new(value)))
    }
}

impl From<&str> for Current<String> {
    fn from(value: &str) -> Self {
        Self::from(value.to_owned())
    }
}
