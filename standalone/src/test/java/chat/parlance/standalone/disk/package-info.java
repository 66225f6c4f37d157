/// When the platform says that there is no room.
package chat.parlance.standalone.disk;
