//! A QR code of an address, as squares for whoever draws and as SVG for pages.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// White squares that a reader needs around the code (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    side: i32,
    dark: Vec<bool>,
}

impl Qr {
    /// The code of `text`; none where it is longer than a code can hold (2,331 bytes).
    ///
    /// A slip is folded and gets wet: a quarter of the squares may be lost while it is short, 15 % where it is long.
    pub fn of(text: &str) -> Option<Self> {
        let level = if text.len() <= 80 { QrCodeEcc::Quartile } else { QrCodeEcc::Medium };
        let code = QrCode::encode_text(text, level).ok()?;
        let side = code.size();
        let dark = (0..side).flat_map(|y| (0..side).map(move |x| (x, y))).map(|(x, y)| code.get_module(x, y)).collect();
        Some(Self { side, dark })
    }

    /// How many squares a side has, without the white around it.
    pub const fn side(&self) -> i32 {
        self.side
    }

    /// Whether the square in column `x` and row `y` is dark; outside the code all is white.
    pub fn is_dark(&self, x: i32, y: i32) -> bool {
        let inside = (0..self.side).contains(&x) && (0..self.side).contains(&y);
        inside && usize::try_from(y * self.side + x).is_ok_and(|at| self.dark[at])
    }

    /// The code as SVG with the white around it: as wide as what it stands in, black on white also on a dark page.
    /// `title` is what a screen reader says.
    pub fn svg(&self, title: &str) -> String {
        let whole = self.side + 2 * QUIET;
        format!(
            "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {whole} {whole}\" role=\"img\" \
             aria-label=\"{}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{whole}v{whole}H0z\"/>\
             <path fill=\"#000\" d=\"{}\"/></svg>",
            escaped(title),
            self.path()
        )
    }

    /// Each run of dark squares in a row as one rectangle: a third of the length of square after square.
    fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side {
            let mut x = 0;
            while x < self.side {
                let run = (x..self.side).take_while(|x| self.is_dark(*x, y)).count();
                let run = i32::try_from(run).unwrap_or(0);
                if run > 0 {
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
                }
                x += run.max(1);
            }
        }
        path
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::Qr;

    const ADDRESS: &str = "https://doorstep.example/r/K7M9Q-X2T4P";

    #[test]
    fn a_code_has_its_three_corner_marks_and_white_around_it() {
        let code = Qr::of(ADDRESS).unwrap();
        let far = code.side() - 7;
        for (x, y) in [(0, 0), (far, 0), (0, far)] {
            assert!((0..7).all(|n| code.is_dark(x + n, y) && code.is_dark(x, y + n)), "the mark at {x}, {y}");
            assert!(!code.is_dark(x + 1, y + 1));
        }
        assert!(!code.is_dark(-1, 0) && !code.is_dark(0, code.side()));
    }

    #[test]
    fn the_drawing_covers_exactly_the_dark_squares() {
        let code = Qr::of(ADDRESS).unwrap();
        let svg = code.svg("The address \"of\" a <request>");
        assert!(svg.contains("aria-label=\"The address &quot;of&quot; a &lt;request>\""));
        let drawn: i32 = svg
            .split('M')
            .filter_map(|run| run.split_once('h')?.1.split_once("v1")?.0.parse::<i32>().ok())
            .filter(|run| *run > 0)
            .sum();
        let dark = (0..code.side()).flat_map(|y| (0..code.side()).map(move |x| (x, y)));
        let dark = dark.filter(|(x, y)| code.is_dark(*x, *y)).count();
        assert_eq!(usize::try_from(drawn).unwrap(), dark);
        assert!(svg.len() < 9_000, "{} bytes", svg.len());
    }

    #[test]
    fn what_is_too_long_for_a_code_has_none() {
        assert!(Qr::of(&"a".repeat(2_000)).is_some());
        assert!(Qr::of(&"a".repeat(3_000)).is_none());
    }
}
