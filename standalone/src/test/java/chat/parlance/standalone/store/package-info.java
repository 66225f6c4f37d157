/// What the embedded store keeps.
package chat.parlance.standalone.store;
