/** What failures of sending services mean, tried on sockets. */
@NullMarked
package io.buyerstatus.aws.sending;

import org.jspecify.annotations.NullMarked;
