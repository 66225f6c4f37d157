/// The description of the REST interface as something that can be run: its operations, their
/// examples, and the schemas of the answers. Start at [chat.parlance.standalone.rest.Description].
package chat.parlance.standalone.rest;
