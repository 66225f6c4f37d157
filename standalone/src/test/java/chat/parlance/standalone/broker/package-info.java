/// What the embedded broker keeps.
package chat.parlance.standalone.broker;
