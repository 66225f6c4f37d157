/// REST while the disk is nearly full. Start at [chat.parlance.gateway.api.room.RoomFilter].
@NullMarked
package chat.parlance.gateway.api.room;

import org.jspecify.annotations.NullMarked;
