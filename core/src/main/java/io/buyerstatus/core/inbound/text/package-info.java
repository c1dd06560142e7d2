/**
 * What somebody answered, without the mail that they answered to. Mail programs mark it in many ways; where none is certain, all is kept:
 * a quote too much is a nuisance, a word too little is a broken promise.
 */
@NullMarked
package io.buyerstatus.core.inbound.text;

import org.jspecify.annotations.NullMarked;
