package guide.comments.domain;

/// Why a contribution is held for a moderator.
///
/// @param rule the name of the rule or layer that holds it
/// @param detail a sentence for moderators
public record HoldReason(String rule, String detail) {}
