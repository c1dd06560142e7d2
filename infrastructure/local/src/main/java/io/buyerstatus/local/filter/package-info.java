/** Event patterns as Lambda's event filters understand them. */
@NullMarked
package io.buyerstatus.local.filter;

import org.jspecify.annotations.NullMarked;
