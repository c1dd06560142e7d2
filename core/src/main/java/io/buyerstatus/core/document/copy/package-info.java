/** Copying one document: fetched from where the shop keeps it, looked at, kept as it is. */
@NullMarked
package io.buyerstatus.core.document.copy;

import org.jspecify.annotations.NullMarked;
