/** What a buyer gets a copy of, as a file. */
@NullMarked
package io.buyerstatus.integrations.privacy;

import org.jspecify.annotations.NullMarked;
