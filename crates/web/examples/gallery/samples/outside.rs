use web::pages::{
    account::SetUpPage,
    layout::Link,
    records::{Field, FieldGroup, Form, Input},
    sign_in::{SignInPage, TroublePage},
};

use super::Say;

pub fn sign_in(say: Say) -> SignInPage {
    let frame = say.outside("/sign-in");
    SignInPage {
        title: frame.t("sign-in-title"),
        lead: Some(frame.t("sign-in-lead")),
        form: Form {
            action: "/sign-in".to_owned(),
            groups: vec![FieldGroup {
                fields: vec![
                    Field::new("name", frame.t("sign-in-name"), Input::Line(100)),
                    Field::new(
                        "password",
                        frame.t("sign-in-password"),
                        Input::Password { autocomplete: "current-password" },
                    ),
                ],
                ..FieldGroup::default()
            }],
            submit: frame.t("sign-in-submit"),
            ..Form::default()
        },
        passkey: Some(Form {
            action: "/sign-in/passkeys".to_owned(),
            hidden: ["step", "answer", "to"].map(|name| (name.to_owned(), String::new())).into(),
            submit: frame.t("sign-in-passkey"),
            ..Form::default()
        }),
        elsewhere: vec![Link::new(frame.t("sign-in-resident"), "/report")],
        frame,
    }
}

pub fn wrong_password(say: Say) -> SignInPage {
    let mut page = sign_in(say);
    page.form.faults = vec![say.w(
        "Name and password do not fit. After five tries there is a pause of a minute.",
        "用户名和密码不符。连错五次后需等待一分钟。",
    )];
    page.form.groups[0].fields[0].value = "coordinator".into();
    page
}

pub fn set_password(say: Say) -> SignInPage {
    let mut page = sign_in(say);
    page.title = page.frame.t("sign-in-link-title");
    page.lead = Some(page.frame.t("sign-in-link-lead"));
    let field =
        |name: &str, key: &str| Field::new(name, page.frame.t(key), Input::Password { autocomplete: "new-password" });
    page.form.groups[0].fields = vec![field("password", "sign-in-new"), field("again", "sign-in-again")];
    page.form.submit = page.frame.t("sign-in-set");
    page.elsewhere.clear();
    page.passkey = None;
    page
}

/// A telephone reads the secret that codes are made from.
pub fn set_up_codes(say: Say) -> SetUpPage {
    let frame = say.frame("home", "/account/second-factor");
    let field = Field::new("code", frame.t("account-code"), Input::Line(10)).hint(frame.t("account-code-hint"));
    SetUpPage {
        trail: vec![Link::new(frame.t("account-title"), "/account")],
        title: frame.t("account-codes-make"),
        lead: frame.t("account-codes-scan"),
        qr: Some(
            "<svg viewBox=\"0 0 29 29\" role=\"img\" aria-label=\"QR\"><path d=\"M0 0h29v29H0z\"/></svg>".to_owned(),
        ),
        secret: Some("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP".to_owned()),
        codes: Vec::new(),
        form: Some(Form {
            action: "/account/second-factor/code".to_owned(),
            groups: vec![FieldGroup { fields: vec![field], ..FieldGroup::default() }],
            submit: frame.t("account-codes-confirm"),
            ..Form::default()
        }),
        frame,
    }
}

/// What is kept on paper.
pub fn recovery_codes(say: Say) -> SetUpPage {
    let mut page = set_up_codes(say);
    page.title = page.frame.t("account-recovery");
    page.lead = page.frame.t("account-recovery-lead");
    (page.qr, page.secret, page.form) = (None, None, None);
    page.codes = (0..10).map(|at| format!("k7m9-qx2t-4pab-c3d{at}")).collect();
    page
}

pub fn troubles(say: Say) -> Vec<(&'static str, TroublePage)> {
    let page = |status: u16| {
        let frame = say.frame("", "/requests/R-2025-9999");
        TroublePage {
            status,
            title: frame.t(&format!("trouble-{status}")),
            sentences: vec![frame.t(&format!("trouble-{status}-advice"))],
            links: vec![Link::new(frame.t(if status == 409 { "trouble-again" } else { "trouble-home" }), "/")],
            trace: (status == 500).then(|| "0197f3c2".to_owned()),
            frame,
        }
    };
    vec![("trouble-403", page(403)), ("trouble-404", page(404)), ("trouble-409", page(409)), ("trouble-500", page(500))]
}
