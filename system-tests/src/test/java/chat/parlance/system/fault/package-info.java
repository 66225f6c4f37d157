/// Takes away what the platform stands on while people chat: its processes one by one, the log, the
/// store, room on the disk. Start at [chat.parlance.system.fault.KillIT].
package chat.parlance.system.fault;
