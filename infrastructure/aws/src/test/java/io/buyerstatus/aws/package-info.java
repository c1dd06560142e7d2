/** How the clients are set up. */
@NullMarked
package io.buyerstatus.aws;

import org.jspecify.annotations.NullMarked;
