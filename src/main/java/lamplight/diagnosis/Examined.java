package lamplight.diagnosis;

import lamplight.check.RuleResult;

/**
 * What was found for a rule.
 *
 * @param tested how often the events put it to the test: how often a program that does not follow
 *     it could have shown so
 */
record Examined(RuleResult result, long tested) {}
