/**
 * Changing settings: field by field or as a whole, always under the version that was read, with a record of who changed what and
 * when, which an undo reads.
 */
@NullMarked
package io.buyerstatus.core.settings.change;

import org.jspecify.annotations.NullMarked;
