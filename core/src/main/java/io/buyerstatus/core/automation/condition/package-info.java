/** Conditions of an automation: what they ask of an order, and what they saw. */
@NullMarked
package io.buyerstatus.core.automation.condition;

import org.jspecify.annotations.NullMarked;
