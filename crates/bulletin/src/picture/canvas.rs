//! The few shapes that pictures are made of, as SVG without any style of its own: the ink is that of the text around.

use std::fmt::Write as _;

use super::Picture;

/// The width of every picture.
pub const WIDTH: f64 = 720.0;

/// How a shape is filled: told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// All ink.
    Full,
    /// A little ink, with an edge.
    Light,
    /// An edge only.
    Edge,
}

/// From where a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It ends there.
    End,
}

/// A picture while it is drawn.
#[derive(Debug, Default)]
pub struct Canvas {
    body: String,
}

impl Canvas {
    /// A rectangle; nothing for an empty one.
    pub fn block(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), fill: Fill) {
        if width <= 0.0 || height <= 0.0 {
            return;
        }
        let ink = match fill {
            Fill::Full => "fill=\"currentColor\" fill-opacity=\"0.78\"",
            Fill::Light => "fill=\"currentColor\" fill-opacity=\"0.16\" stroke=\"currentColor\" stroke-width=\"0.8\"",
            Fill::Edge => "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1\"",
        };
        let _ =
            writeln!(self.body, "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" {ink}/>");
    }

    /// A thin line.
    pub fn rule(&mut self, from: (f64, f64), to: (f64, f64)) {
        let _ = writeln!(
            self.body,
            "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.45\" stroke-width=\"0.8\"/>",
            from.0, from.1, to.0, to.1
        );
    }

    /// Words in one line; `weight` 400 or 700.
    pub fn words(&mut self, (x, y): (f64, f64), size: u8, weight: u16, anchor: Anchor, words: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::End => "end",
        };
        let _ = writeln!(
            self.body,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\" fill=\"currentColor\">{}</text>",
            escaped(words)
        );
    }

    /// The finished drawing, with its title and what it tells inside.
    pub fn finish(self, height: f64, picture: Picture) -> Picture {
        let name = picture.name;
        let joined = |words: &[String]| escaped(&words.join(" "));
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height:.0}\" width=\"{WIDTH}\" height=\"{height:.0}\" \
             role=\"img\" aria-labelledby=\"{name}-title {name}-told\">\n<title id=\"{name}-title\">{}</title>\n\
             <desc id=\"{name}-told\">{}</desc>\n{}</svg>\n",
            joined(&picture.titles),
            joined(&picture.told),
            self.body
        );
        Picture { svg, ..picture }
    }
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Part of a length.
#[expect(clippy::cast_precision_loss, reason = "a bar does not show more digits")]
pub fn part(value: i64, most: i64, length: f64) -> f64 {
    if most <= 0 || value <= 0 { 0.0 } else { value as f64 / most as f64 * length }
}

/// A count of things as a length.
pub fn units(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
