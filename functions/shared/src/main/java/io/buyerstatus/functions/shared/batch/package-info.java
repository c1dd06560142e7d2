/** Batches of records in which a bad record fails alone. */
@NullMarked
package io.buyerstatus.functions.shared.batch;

import org.jspecify.annotations.NullMarked;
