package io.buyerstatus.core.automation.form;

/**
 * Something that an automation must say otherwise.
 *
 * @param field its path within the automation, e.g. {@code if.country}
 * @param rule what holds, for people
 */
public record BrokenRule(String field, String rule) {}
