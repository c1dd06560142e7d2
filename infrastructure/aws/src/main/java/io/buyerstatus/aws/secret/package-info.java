/** The key service. */
@NullMarked
package io.buyerstatus.aws.secret;

import org.jspecify.annotations.NullMarked;
