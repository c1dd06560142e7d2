/** Automations as plain data: how documents and stores hold them, and every rule that such a text can break. */
@NullMarked
package io.buyerstatus.core.automation.form;

import org.jspecify.annotations.NullMarked;
