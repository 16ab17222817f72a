import MusterCore

extension ConstraintMap {
  static let delegations: [String: Rule] = [
    "approval_chain_sizes_in_order": (.badValue, "size-min is greater than size-max."),
    "approval_chain_one_at_a_time": (
      .exists, "A chain with this code holds on some of these days already. End it first with chain.end."
    ),
    "approval_chain_step_body_once": (.badValue, "A body stands in a chain once."),
    "approver_principal_given": (.badValue, "An account name is not empty."),
    "approver_once_at_a_time": (.exists, "This one decides for the body on some of these days already."),
    "approver_stand_in_principal_given": (.badValue, "An account name is not empty."),
    "approver_stand_in_for_another": (.ruleBroken, "Nobody stands in for themselves."),
    "approver_stand_in_once_at_a_time": (.exists, "This one stands in for the other on some of these days already."),
    "delegation_nominee_one_open_case": (.conflict, "An officer came into another case meanwhile."),
    "delegation_decision_passed_once": (.conflict, "The step was decided meanwhile."),
    "delegation_decision_settled_once": (.conflict, "The step was decided meanwhile."),
    "journey_leg_once": (.badValue, "A run stands in a journey once."),
  ]
}
