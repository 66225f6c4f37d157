/// Administration of a platform of several gateways, by whichever of them it is asked.
package chat.parlance.system.administration;
