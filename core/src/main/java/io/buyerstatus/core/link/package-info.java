/** Values of access: secrets and their hashes, links and their generations, verified browsers, access levels. */
@NullMarked
package io.buyerstatus.core.link;

import org.jspecify.annotations.NullMarked;
