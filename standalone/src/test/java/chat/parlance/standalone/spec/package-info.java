/// Makes `docs/supported-specifications.md` from what the code says of itself, and fails where the
/// file is out of date.
package chat.parlance.standalone.spec;
