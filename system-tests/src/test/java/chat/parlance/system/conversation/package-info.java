/// People who chat while something happens to the platform, and write down what they sent and saw.
/// Start at [chat.parlance.system.conversation.Conversations];
/// [chat.parlance.system.conversation.Checker] judges, from what they wrote down alone.
package chat.parlance.system.conversation;
