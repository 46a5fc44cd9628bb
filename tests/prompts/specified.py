"""The competency framework's figures, names and lists, copied by hand.

Nothing here is read from the bank: a figure that is changed there must be changed here too, on purpose.
"""

from typing import NamedTuple


class Specified(NamedTuple):
    name: str
    star: dict[str, str]
    design_minutes: int
    design: dict[str, str]
    follow_ups: list[str]
    core_themes: list[str]
    story_characteristics: list[str]
    success_criteria: list[str]
    principles: dict[str, str]
    design_problems: list[str]


SPEC = {
    "L6": Specified(
        name="Senior Engineering Manager",
        star={
            "Situation": "30-45 seconds",
            "Task": "30 seconds",
            "Action": "2-2.5 minutes",
            "Result": "45-60 seconds",
            "Learning": "15-30 seconds",
        },
        design_minutes=60,
        design={
            "Requirements": "10 minutes",
            "High-level design": "15 minutes",
            "Detailed components": "20 minutes",
            "Scaling/reliability": "12 minutes",
            "Questions": "3 minutes",
        },
        follow_ups=[
            "How did you measure success?",
            "What would you do differently?",
            "How did the team respond?",
            "What was the long-term impact?",
            "How did this change your approach?",
        ],
        core_themes=[
            "Team building and performance improvement",
            "Cross-team collaboration and conflict resolution",
            "Technical decision-making and trade-offs",
            "Individual mentoring and development",
            "Delivery excellence under pressure",
        ],
        story_characteristics=[
            "Direct team management experiences",
            "Tactical problem-solving and execution",
            "Measurable team/service improvements",
            "Personal hands-on involvement",
            "Clear cause-and-effect relationships",
        ],
        success_criteria=[
            "Meets functional requirements",
            "Handles specified scale",
            "Uses appropriate technologies",
            "Considers operational aspects",
            "Shows cost awareness",
        ],
        principles={
            "Hire and Develop": "Mentoring engineers, improving team performance",
            "Ownership": "Taking responsibility for team outcomes",
            "Deliver Results": "Meeting commitments despite obstacles",
            "Earn Trust": "Building relationships across teams",
            "Highest Standards": "Improving quality and processes",
        },
        design_problems=[
            "Design Uber for a city",
            "Build a payment processing system",
            "Create a social media feed",
            "Design a job queue system",
        ],
    ),
    "L7": Specified(
        name="Principal Engineering Manager",
        star={
            "Situation": "45-60 seconds",
            "Task": "45 seconds",
            "Action": "3-4 minutes",
            "Result": "60-90 seconds",
            "Learning": "30-45 seconds",
        },
        design_minutes=90,
        design={
            "Business context": "15 minutes",
            "Strategic architecture": "25 minutes",
            "Technical deep dives": "30 minutes",
            "Platform evolution": "15 minutes",
            "Industry impact": "5 minutes",
        },
        follow_ups=[
            "How did you get executive buy-in?",
            "What was the competitive impact?",
            "How did you measure cultural change?",
            "What was the industry response?",
            "How did this influence your strategic thinking?",
        ],
        core_themes=[
            "Organizational transformation and culture change",
            "Strategic vision and long-term planning",
            "Executive influence and stakeholder management",
            "Platform and framework creation",
            "Industry leadership and innovation",
        ],
        story_characteristics=[
            "Multi-team/organization scope",
            "Strategic thinking and vision",
            "Long-term impact and transformation",
            "Influence without direct authority",
            "Innovation and industry leadership",
        ],
        success_criteria=[
            "Enables future innovation",
            "Handles unpredictable scale",
            "Creates competitive advantage",
            "Considers organizational impact",
            "Shows market understanding",
        ],
        principles={
            "Think Big": "Multi-year vision and transformation",
            "Invent and Simplify": "Platform creation and innovation",
            "Are Right, A Lot": "Strategic decisions with industry impact",
            "Have Backbone": "Disagreeing and committing at executive level",
            "Success and Scale": "Managing growth and responsibility",
        },
        design_problems=[
            "Design AWS S3 from scratch",
            "Build a global CDN",
            "Create a machine learning platform",
            "Design a multi-tenant data platform",
        ],
    ),
}

PRINCIPLES = [
    "Customer Obsession",
    "Ownership",
    "Invent and Simplify",
    "Are Right, A Lot",
    "Learn and Be Curious",
    "Hire and Develop the Best",
    "Insist on the Highest Standards",
    "Think Big",
    "Bias for Action",
    "Frugality",
    "Earn Trust",
    "Dive Deep",
    "Have Backbone; Disagree and Commit",
    "Deliver Results",
    "Strive to be Earth's Best Employer",
    "Success and Scale Bring Broad Responsibility",
]


class Typical(NamedTuple):
    challenges: list[str]
    """Of people management."""
    scenarios: list[str]
    """Of stakeholder management."""


TYPICAL = {
    "L6": Typical(
        challenges=[
            "Underperforming team member",
            "Competing team priorities",
            "Technical debt vs feature velocity",
            "Resource allocation across teams",
            "Onboarding and ramping new hires",
        ],
        scenarios=[
            "Negotiating shared resource allocation",
            "Resolving technical dependencies",
            "Managing competing product priorities",
            "Coordinating multi-team initiatives",
            "Escalating and resolving conflicts",
        ],
    ),
    "L7": Typical(
        challenges=[
            "Organizational culture transformation",
            "Multi-year strategic initiative execution",
            "Executive-level conflict resolution",
            "Resource allocation across divisions",
            "Market competitive response",
        ],
        scenarios=[
            "Influencing company technical strategy",
            "Negotiating enterprise partnerships",
            "Representing company at industry forums",
            "Managing regulatory compliance",
            "Driving M&A technical evaluations",
        ],
    ),
}

COMPETENCY_AREAS = {
    "technical": "Technical Depth and Breadth",
    "system-design": "System Design Competency",
    "people": "People Management Scope",
    "stakeholders": "Stakeholder Management",
    "decisions": "Decision Scope and Authority",
    "impact": "Metrics and Measurement",
}
"""The framework's headings, by what a prompt calls them."""
