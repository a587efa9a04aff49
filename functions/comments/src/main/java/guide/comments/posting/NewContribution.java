package guide.comments.posting;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;

/// A contribution that is not stored yet, with its author's copy.
///
/// @param editToken which the author is given, and nobody else
record NewContribution(
        Contribution.Published contribution, AuthorCopy authorCopy, String editToken) {}
