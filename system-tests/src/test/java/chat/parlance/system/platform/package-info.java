/// Starts the platform for a test as an operator would, by the project's own script, and ends it.
package chat.parlance.system.platform;
