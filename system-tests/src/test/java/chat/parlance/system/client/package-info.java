/// A client written for the tests: RFC 7395, SASL PLAIN, XEP-0198 with resumption, and nothing of
/// the platform's own code, so that an error there isn't repeated here.
package chat.parlance.system.client;
