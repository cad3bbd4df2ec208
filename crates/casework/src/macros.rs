//! `record!` and `choices!`: a record kind is written down once, as a Rust type, and everything else follows from it.

/// A closed list of values as an enum: its stored words, and the [`Choices`](crate::kind::Choices) that forms show.
#[macro_export]
macro_rules! choices {
    ($(#[$doc:meta])* $vis:vis enum $name:ident as $list:literal { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The list as forms show it.
            pub const CHOICES: $crate::kind::Choices = $crate::kind::Choices { name: $list, values: &[$($word),*] };
            /// The stored word.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
            /// The value with this word.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }

        impl $crate::field_type::FieldType for $name {
            const KIND: $crate::kind::FieldKind = $crate::kind::FieldKind::Choice(&Self::CHOICES);
            fn to_value(&self) -> $crate::store::Value { self.code().into() }
            fn of_value(value: &$crate::store::Value) -> Option<Self> {
                <String as $crate::store::FromValue>::from_value(value).and_then(|word| Self::parse(&word))
            }
        }
    };
}

/// A record as a struct of typed fields. Fields after `managed:` are set by actions, never by an entry form.
#[macro_export]
macro_rules! record {
    ($(#[$doc:meta])* $vis:vis struct $name:ident {
        $($(#[$fdoc:meta])* $field:ident : $type:ty),* $(,)?
        $(; managed: $($(#[$mdoc:meta])* $managed:ident : $mtype:ty),* $(,)?)?
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        $vis struct $name {
            $($(#[$fdoc])* pub $field: $type,)*
            $($($(#[$mdoc])* pub $managed: $mtype,)*)?
        }

        impl $crate::values::Record for $name {
            const FIELDS: &'static [$crate::kind::Field] = &[
                $($crate::values::field::<$type>(stringify!($field), false),)*
                $($($crate::values::field::<$mtype>(stringify!($managed), true),)*)?
            ];

            fn cells(&self) -> Vec<$crate::store::Value> {
                use $crate::field_type::FieldType as _;
                vec![$(self.$field.to_value(),)* $($(self.$managed.to_value(),)*)?]
            }

            fn of(values: &$crate::values::Values) -> Result<Self, $crate::Refusal> {
                Ok(Self {
                    $($field: values.typed(stringify!($field))?,)*
                    $($($managed: values.typed(stringify!($managed))?,)*)?
                })
            }
        }
    };
}
