package io.buyerstatus.core.settings.change;

import java.util.Optional;

/**
 * One field that a change made otherwise. Of a secret it says only that there is one.
 *
 * @param field its name in the settings document, e.g. {@code channels.ebay.bank.iban}
 * @param before as plain data; empty where it was not set
 * @param after as plain data; empty where it is not set any more
 */
public record FieldChange(String field, Optional<Object> before, Optional<Object> after) {}
