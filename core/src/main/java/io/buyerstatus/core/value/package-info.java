/** Values that cannot be wrong: money, addresses of every kind, languages, countries. They know no order and no shop. */
@NullMarked
package io.buyerstatus.core.value;

import org.jspecify.annotations.NullMarked;
