/// Kills every process in turn while people chat, and checks that nothing was lost, doubled or
/// disordered. Start at [chat.parlance.system.fault.FaultIT]; [chat.parlance.system.fault.Checker]
/// judges, from what the clients wrote down alone.
package chat.parlance.system.fault;
