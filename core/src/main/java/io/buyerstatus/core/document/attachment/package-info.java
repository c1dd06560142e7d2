/** Attachments: what a mail's template asks for, found among an order's documents and a shop's files. */
@NullMarked
package io.buyerstatus.core.document.attachment;

import org.jspecify.annotations.NullMarked;
