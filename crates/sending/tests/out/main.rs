//! What leaves the machine, with real servers at the other end: a mail server, gateways and webhooks on this machine, and
//! published programs that check signatures and calendars.

mod calendar;
mod gateways;
mod mail;
mod office;
mod programs;
mod receiver;
mod rows;
mod webhooks;
