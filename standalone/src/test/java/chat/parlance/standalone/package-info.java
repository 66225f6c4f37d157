/// The whole platform, started and stopped as a user does.
package chat.parlance.standalone;
