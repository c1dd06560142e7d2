/** Papers and pictures that mails bring along: where they come from, byte for byte. */
@NullMarked
package io.buyerstatus.core.document;

import org.jspecify.annotations.NullMarked;
