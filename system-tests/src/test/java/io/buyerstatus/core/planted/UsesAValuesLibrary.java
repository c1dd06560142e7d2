package io.buyerstatus.core.planted;

import com.google.i18n.phonenumbers.NumberParseException;

/** What only {@code core.value} may. */
final class UsesAValuesLibrary {
    final Class<?> failure = NumberParseException.class;
}
